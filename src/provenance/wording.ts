import type { PageLabels } from '../data/labels.ts';
import type { FigureOrigin } from '../data/provenance.ts';

/** "derived: $790 million ÷ 6; paragraph 1.3; trade.csv" */
export function originOf({ basis, paragraphs, file }: FigureOrigin, labels: PageLabels): string {
  const from = [basis, ...(paragraphs.length > 0 ? [placeOf(paragraphs, labels)] : []), file];
  return from.join('; ');
}

const placeOf = (paragraphs: FigureOrigin['paragraphs'], labels: PageLabels): string =>
  `${labels[paragraphs.length > 1 ? 'sources.paragraphs' : 'sources.paragraph']} ${paragraphs.join(', ')}`;
