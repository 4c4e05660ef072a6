/** Screens on which a slide would be too small to read: the stage gives way to a page that scrolls. */
export const narrowScreen = '(max-width: 639px)';

/** Slides on the night ground. */
export const nightSlides = '.night, .title, .opening, .quotation, .closing';
