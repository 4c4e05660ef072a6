/**
 * An outline as steps from point to point, `M5,5l2,1-3,4z` for `M5,5L7,6L4,10Z`: far fewer bytes than places. Points that round to the
 * same place need no step, and what has shrunk to a point or to a line there and back is no outline.
 */
export function inSteps(outline: string): string {
  const parts = outline.split('M').filter(Boolean);
  return parts
    .map((part) => {
      const closed = part.endsWith('Z');
      const [start = [], ...places] = part
        .replace('Z', '')
        .split('L')
        .map((place) => place.split(',').map(Number));
      let [x = 0, y = 0] = start;
      const steps = places.flatMap(([toX = 0, toY = 0]) => {
        const step = [toX - x, toY - y];
        [x, y] = [toX, toY];
        return step.some((way) => way !== 0) ? [step.join(',')] : [];
      });
      if (steps.length < (closed ? 2 : 1)) return '';
      return `M${start.join()}l${steps.join(' ').replaceAll(' -', '-').replaceAll(',-', '-')}${closed ? 'z' : ''}`;
    })
    .join('');
}
