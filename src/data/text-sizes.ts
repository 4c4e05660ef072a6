/**
 * Sizes of words on slides, slide pixels, named like the tokens of src/styles/tokens.css (`text`: `--size-text`): for what lays words out where no
 * style sheet is at hand, as the build and a canvas do. tests/data/text-sizes.test.ts compares the two. 26 can be read from twenty metres on a
 * screen three metres wide.
 */
export const textSizes = { small: 20, caption: 24, text: 26, large: 34, heading: 44, display: 68 } as const;

/**
 * Sizes that only words in charts have, slide pixels: the least that a word in a bar shrinks to on a phone, a remark beside a bar, the figure to see
 * among others, a value in its bar, and the figure that the slide is about.
 */
export const chartTextSizes = { least: 22, beside: 28, among: 30, value: 40, main: 64 } as const;
