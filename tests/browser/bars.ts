/** The bars of the chart of trade, found by their colour, ink: the middle of each on the screen. It runs in the page. */
export function findBars(): { x: number; y: number }[] {
  const canvas = document.querySelector<HTMLCanvasElement>('figure[data-chart="trade-growth"] canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('expected a chart, got none');
  const box = canvas.getBoundingClientRect();
  const y = Math.round(canvas.height * 0.85);
  const { data } = context.getImageData(0, y, canvas.width, 1);
  const dark = (x: number) => (data[x * 4] ?? 255) < 80 && (data[x * 4 + 1] ?? 255) < 80 && (data[x * 4 + 3] ?? 0) > 200;
  const runs: [number, number][] = [];
  for (let x = 0; x < canvas.width; x++) {
    if (!dark(x)) continue;
    const last = runs.at(-1);
    // hatching leaves gaps inside a bar
    if (last && x - last[1] < 30) last[1] = x;
    else runs.push([x, x]);
  }
  return runs
    .filter(([from, to]) => to - from > 40)
    .map(([from, to]) => ({ x: box.left + ((from + to) / 2 / canvas.width) * box.width, y: box.top + (y / canvas.height) * box.height }));
}
