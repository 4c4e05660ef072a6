import { afterAll, expect, test } from 'vitest';
import { projectTables } from '../../src/vite/project-files.ts';
import { ProjectCopy } from '../project.ts';

const project = new ProjectCopy();
afterAll(() => project.remove());

test.each([
  ['trade-2.csv', 'expected a table of src/data/tables.ts, got another'],
  ['trade.csv.bak', 'expected a table (.csv) or README.md, got another file'],
  ['trade.xlsx', 'expected a table (.csv) or README.md, got another file'],
])('a file %s beside the tables is named: nobody would read it', (name, message) => {
  project.write(`assets/data/${name}`, 'year,usd_million\n');
  expect(() => projectTables(project.folder)).toThrow(`assets/data/${name}:1: ${message}`);
  project.delete(`assets/data/${name}`);
});

test('what programs hide beside the tables while they are open is left alone', () => {
  for (const name of ['.DS_Store', '.~lock.trade.csv#', '~$trade.xlsx']) project.write(`assets/data/${name}`, '');
  expect(projectTables(project.folder).trade.length).toBeGreaterThan(0);
});

test('a table with unfinished words is refused with its line', () => {
  project.edit('assets/data/paragraphs.csv', 'After the Soviet Union', 'TODO After the Soviet Union');
  expect(() => projectTables(project.folder)).toThrow('expected finished words, got "TODO"');
});
