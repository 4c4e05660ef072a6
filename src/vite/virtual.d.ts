// a relative import declaration would be refused here, without a word, and leave the values untyped
declare module 'virtual:tables' {
  const tables: import('../data/tables.ts').ChartTables;
  export default tables;
}

declare module 'virtual:provenance' {
  const provenance: import('../data/provenance.ts').Provenance;
  export default provenance;
}

declare module 'virtual:handout' {
  const handout: import('../data/handout.ts').Handout;
  export default handout;
}

declare module 'virtual:labels' {
  const labels: import('../data/labels.ts').PageLabels;
  export default labels;
}
