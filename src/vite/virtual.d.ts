declare module 'virtual:tables' {
  import type { ChartTables } from '../data/tables.ts';

  const tables: ChartTables;
  export default tables;
}
