import type { Rule, SelectorComponent, Visitor } from 'lightningcss';

type Custom = Record<never, never>;

/**
 * Has the styles of a narrow window apply to the page that a script has made of the slides in a window of any width too: after each
 * `@media (--narrow)` come its rules for `[data-layout="flow"]` once more, for `[data-layout="flow"][data-page]`. A media query cannot ask
 * for an attribute, and a phone needs these styles before any script has run.
 */
export const pageStyles: Visitor<Custom> = {
  Rule: {
    media(rule) {
      const { query, rules } = rule.value;
      const condition = query.mediaQueries[0]?.condition;
      const isNarrow = condition?.type === 'feature' && condition.value.type === 'boolean' && condition.value.name === '--narrow';
      if (!isNarrow) return undefined;
      return [withoutNull(rule as Rule), ...(withoutNull(rules) as Rule[]).filter(forPage)];
    },
  },
};

/** A copy without what is null: Lightning CSS writes `from: null` for a custom property of the same file, and does not read it back. */
function withoutNull<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (_key, inner) => inner ?? undefined));
}

/** Adds `[data-page]` to the selectors of a rule. @returns whether they ask for the layout at all */
function forPage(rule: Rule): boolean {
  if (rule.type !== 'style') return false;
  const added = rule.value.selectors.map((selector) => {
    const at = selector.findIndex((part) => part.type === 'attribute' && part.name === 'data-layout');
    if (at >= 0) selector.splice(at + 1, 0, { type: 'attribute', name: 'data-page' } satisfies SelectorComponent);
    return at >= 0;
  });
  return added.every(Boolean);
}
