import type { Plugin } from 'chart.js';

/**
 * Chart.js takes a touch or a click to be in the canvas's own pixels; a slide is shown larger or smaller than that. Maps the pointer from
 * the window onto the chart as it was drawn.
 */
export const pointer: Plugin = {
  id: 'pointer',
  beforeEvent(chart, args) {
    const { event } = args;
    const native = event.native;
    if (!native) return;
    const at = 'changedTouches' in native ? (native as TouchEvent).changedTouches[0] : (native as MouseEvent);
    // a chart that is still being drawn has no area yet
    if (!at || !('clientX' in at) || !chart.chartArea) return;
    const box = chart.canvas.getBoundingClientRect();
    event.x = ((at.clientX - box.left) * chart.width) / box.width;
    event.y = ((at.clientY - box.top) * chart.height) / box.height;
    const { left, right, top, bottom } = chart.chartArea;
    args.inChartArea = event.x >= left && event.x <= right && event.y >= top && event.y <= bottom;
  },
};
