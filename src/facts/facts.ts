import type { Paragraph } from '../data/article.ts';
import type { Tables } from '../data/tables.ts';
import { pipelineFacts, tradeFacts } from './article-facts.ts';
import { agendaFacts, countFacts } from './count-facts.ts';
import { hatchFacts } from './hatch-facts.ts';
import { claimFacts, recordEventFacts, statementFacts } from './record-facts.ts';

/** A figure of the deck, as sentences say it. */
export interface Fact {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly Paragraph[];
  /** the file of `assets/data/` that it is read from or worked out from */
  readonly table: string;
  /** how sure the article is of a figure that it reports, where it says so */
  readonly caution?: 'likely' | 'expected';
  /** how a derived figure was worked out; a reported one has none */
  readonly formula?: string;
  /** what the deck counted, for a count */
  readonly counts?: string;
  /** the fact that this one words in another way: `trade-2020` of `trade-2020-short` */
  readonly of?: string;
  /** `false` for words on how a figure is drawn: the panel on provenance lists figures alone */
  readonly isFigure?: false;
  /** whether the text is so particular that it must never be typed by hand */
  readonly guarded: boolean;
}

/** The facts by their names. */
export type Facts = ReadonlyMap<string, Fact>;

/** Every figure quoted in a sentence, computed from the tables: `<data data-fact="trade-2020"></data>`. */
export function facts(tables: Omit<Tables, 'sources'>): Facts {
  const all = [
    ...tradeFacts(tables),
    ...hatchFacts(tables),
    ...pipelineFacts(tables),
    ...countFacts(tables),
    ...agendaFacts(tables),
    ...recordEventFacts(tables),
    ...claimFacts(tables),
    ...statementFacts(tables),
  ];
  return new Map(all.map((fact) => [fact.name, fact]));
}

/** @throws Error for an unknown name, with the names that begin alike */
export function factNamed(facts: Facts, name: string): Fact {
  const fact = facts.get(name);
  if (fact) return fact;
  const [start] = name.split('-');
  const alike = [...facts.keys()].filter((known) => start && known.startsWith(start));
  throw new Error(`data-fact: expected one of ${(alike.length > 0 ? alike : [...facts.keys()]).join(', ')}, got "${name}"`);
}

/** A text with the figures that its braces name: "to {trade-2020}". @throws Error as `factNamed` */
export function withFacts(text: string, facts: Facts): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (_, name: string) => factNamed(facts, name).text);
}
