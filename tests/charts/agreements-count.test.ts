import { test } from 'vitest';

test.todo('agreements-count');
