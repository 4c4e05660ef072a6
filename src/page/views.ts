/** What a page of this deck can be, and how each lays out the slides. Without a query it is the stage. */
export const views = { stage: 'stage', speaker: 'speaker', remote: 'speaker', print: 'paper', handout: 'paper' } as const;

export type View = keyof typeof views;
