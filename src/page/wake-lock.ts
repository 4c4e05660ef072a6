let wanted = false;

/** Keeps the screen awake from now on, where the browser can; the browser releases the lock when the page is hidden, so it is requested again when the page is shown. */
export function keepAwake(): void {
  if (wanted || !('wakeLock' in navigator)) return;
  wanted = true;
  void ask();
  document.addEventListener('visibilitychange', ask);
}

async function ask(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  try {
    await navigator.wakeLock.request('screen');
  } catch {
    // a low battery, or a rule of the machine: the talk goes on
  }
}
