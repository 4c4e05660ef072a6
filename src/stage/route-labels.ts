/** Has Escape take away the name of a stop, which is shown while the pointer is on it or it has the focus, until either has left it. */
export function dismissRouteLabels(route: HTMLElement, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const shown = route.querySelector<HTMLElement>('a:is(:hover, :focus-visible):not([data-dismissed])');
    if (event.key !== 'Escape' || !shown || document.querySelector('dialog[open]')) return;
    // it is no key of the stage then
    event.stopPropagation();
    shown.dataset.dismissed = '';
    const restore = () => delete shown.dataset.dismissed;
    shown.addEventListener('pointerleave', restore, { once: true });
    shown.addEventListener('blur', restore, { once: true });
  };
  addEventListener('keydown', onKey, { capture: true, signal });
}
