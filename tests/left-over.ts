import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedKinds } from '../src/data/record-events.ts';
import { projectSlides, projectTables } from '../src/vite/project-files.ts';
import { provenanceOf } from '../src/vite/provenance.ts';

// What an editor's change has left over in a table: rows that the slides or another table no longer need, or do not yet have. Each line says which
// row, and what to do.

/** Claims that no slide shows, as after their slide has been removed. */
export function unshownClaims(folder: string): string[] {
  const tables = projectTables(folder);
  const shown = new Set(Object.values(provenanceOf(projectSlides(folder), tables).slides).flatMap(({ claims }) => claims));
  return tables.claims
    .filter(({ id }) => !shown.has(id))
    .map(
      ({ id, paragraph, sources: [page = ''] }) =>
        `${rowAt(folder, 'claims', id)}: no slide shows the claim ${id}: delete the row, or write ${page ? `data-cite=${page}` : `data-verdict=${id}`} on a slide of paragraph ${paragraph}`,
    );
}

/** Pages that neither a slide nor a table cites. */
export function uncitedPages(folder: string): string[] {
  const tables = projectTables(folder);
  const cited = new Set([
    'article',
    ...projectSlides(folder).flatMap(({ text }) => [...text.matchAll(/data-cite="([^"]+)"/g)].map(([, id]) => id)),
    ...[...tables.claims, ...tables.tradeStatements, ...tables.recordEvents].flatMap(({ sources }) => sources),
  ]);
  return tables.sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => `${rowAt(folder, 'sources', id)}: nothing cites the page ${id}: delete the row, or write data-cite=${id} on a slide`);
}

/**
 * Agreements, bodies and seats of the article without an event of the public record for each, and events that the record marks as the article's
 * although the article has none: paragraph by paragraph there are as many of one as of the other.
 */
export function unmatchedEvents(folder: string): string[] {
  const { milestones, recordEvents } = projectTables(folder);
  return countedKinds.flatMap((wanted) => {
    const named = milestones.filter(({ kind }) => kind === wanted).map((row) => ({ ...row, of: row.source }));
    const marked = recordEvents.filter(({ kind, paragraph }) => kind === wanted && paragraph).map((row) => ({ ...row, of: row.paragraph }));
    return [
      ...beyond(named, marked).map(
        ({ id, title, of }) =>
          `${rowAt(folder, 'milestones', id)}: the article names “${title}” in ${of}, and too few rows of assets/data/record-events.csv with the kind ${wanted} have ${of} in the column paragraph: write it there in the row of this event, or add the row`,
      ),
      ...beyond(marked, named).map(
        ({ date, title, of }) =>
          `${rowAt(folder, 'record-events', date, title)}: “${title}” has ${of} in the column paragraph, and too few rows of assets/data/milestones.csv with the kind ${wanted} have that source: empty the cell, or add the row`,
      ),
    ];
  });
}

/** The rows of whose paragraph there are more than in the other list: the last ones. */
function beyond<Row extends { readonly of: string }>(rows: readonly Row[], others: readonly { readonly of: string }[]): Row[] {
  const count = (all: readonly { readonly of: string }[], paragraph: string) => all.filter(({ of }) => of === paragraph).length;
  return rows.filter(({ of }, i) => count(rows.slice(0, i), of) >= count(others, of));
}

/** Where a row is: "assets/data/claims.csv line 3". @param start of the row, its first cell @param words that it has too */
function rowAt(folder: string, table: string, start: string, words = ''): string {
  const lines = readFileSync(join(folder, `assets/data/${table}.csv`), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.startsWith(`${start},`) && line.includes(words.replaceAll('"', '""')));
  if (index < 0) throw new Error(`assets/data/${table}.csv: expected a row that begins with "${start}", got none`);
  return `assets/data/${table}.csv line ${1 + index}`;
}
