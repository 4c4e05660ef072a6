import { element } from '../page/element.ts';

let probe: HTMLElement | undefined;

/** Whether the visitor has set lines, letters or words further apart than the deck does: the stage has no room for that, the page has. */
export function isTextSpaced(): boolean {
  if (!probe) return false;
  const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(probe);
  return letterSpacing !== 'normal' || wordSpacing !== '0px' || lineHeight !== fontSize;
}

/**
 * Calls back as soon as the distances of lines, letters and words are known, and when the visitor changes them, as a style sheet of their own or
 * a tool does at any time.
 */
export function onTextSpacing(changed: () => void): void {
  probe = element('p', { class: 'text-spacing-probe', 'aria-hidden': 'true' }, 'Two words');
  document.body.append(probe);
  if ('ResizeObserver' in window) new ResizeObserver(changed).observe(probe);
  else changed();
}
