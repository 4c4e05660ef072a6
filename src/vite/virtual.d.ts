declare module 'virtual:tables' {
  import type { DrawnTables } from '../data/tables.ts';

  const tables: DrawnTables;
  export default tables;
}
