import { openNotice } from './notice.ts';

type Load = () => Promise<unknown>;

const loads = new Set<Load>();

/** What loads the modules that keys and buttons of the page ask for. One that is registered while this is gone through comes last. */
export const registeredLoads: ReadonlySet<Load> = loads;

/** Registers what loads a module, so that it is fetched ahead of its use (src/figures/load-ahead.ts). @param signal takes it off again */
export function registerLoad<Module>(load: () => Promise<Module>, signal?: AbortSignal): () => Promise<Module> {
  loads.add(load);
  signal?.addEventListener('abort', () => loads.delete(load));
  return load;
}

/**
 * A module that a key or a button asks for, loaded ahead or when it is asked for first. Where it cannot be loaded, a notice says so, and the
 * next press tries again; a browser that keeps a failure, as Chromium does, needs a reload.
 *
 * @param what the module brings, as the notice begins: "Drawing"
 * @param signal ends it
 * @returns uses the module
 */
export function onDemand<Module>(
  load: () => Promise<Module>,
  what: string,
  signal?: AbortSignal,
): (use: (module: Module) => void) => Promise<void> {
  let module: Module | undefined;
  let isLoading = false;
  const loadOnce = registerLoad(async () => {
    module ??= await load();
    return module;
  }, signal);
  return async (use) => {
    // once it is there, it is used within the press: a key that follows at once is for what it opens, not for the talk
    if (module) return use(module);
    // one press has one effect, however long it takes
    if (isLoading) return;
    isLoading = true;
    try {
      await loadOnce();
    } catch (error) {
      console.warn(`${what} could not be loaded:`, error);
      if (!signal?.aborted) openNotice(`${what} could not be loaded: the network does not answer.`);
    } finally {
      isLoading = false;
    }
    if (module && !signal?.aborted) use(module);
  };
}
