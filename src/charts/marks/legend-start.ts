import type { Plugin } from 'chart.js';

/** Begins a legend at the margin, as the plot does: Chart.js sets the distance between two entries before the first one too. */
export const legendStart: Plugin = {
  id: 'legendStart',
  afterLayout: ({ legend }) => {
    if (legend?.options.display) legend.left -= Number(legend.options.labels.padding) + aroundMark;
  },
};

/** A mark stands in the middle of a square as wide as the letters are high: from the edge of that square to the outline of the mark, slide pixels. */
const aroundMark = 3;
