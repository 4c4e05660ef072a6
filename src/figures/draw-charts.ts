// What draws charts, with Chart.js and the tables. It is built as one file, so that a load that has failed can ask for all of it anew.
export { CanvasChart } from './canvas-chart.ts';
export { drawPrintChart } from './print-chart.ts';
