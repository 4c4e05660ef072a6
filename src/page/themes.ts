/** The colour themes of the deck, in the order in which `T` goes through them. src/styles/tokens.css has their colours. */
export const themes = ['light', 'dark', 'contrast', 'grey'] as const;
export type Theme = (typeof themes)[number];
