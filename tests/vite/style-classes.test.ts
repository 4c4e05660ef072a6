import { expect, test } from 'vitest';
import { projectClasses } from '../../src/vite/style-classes.ts';
import { assembleProject, ProjectCopy, root } from '../project.ts';
import { lineIn, messagesFor } from './edited.ts';

const file = 'slides/1-trade.html';
const notes = '<aside class="notes">';
const messagesWith = (ownClasses: ReadonlyMap<string, readonly string[]>) =>
  messagesFor({ file, from: notes, to: `<p class="other-figure">Words</p>\n${notes}` }, { ownClasses });

test('the deck has no class that only the sheet of another slide knows', () => {
  expect(() => assembleProject(root, { notes: true, ...projectClasses(root) })).not.toThrow();
});

test('a class that only the sheet of another slide knows is named, with what to do', () => {
  expect(messagesWith(new Map([['other-figure', ['other', 'third']]]))).toEqual([
    `${file}:${lineIn(file, notes)}: class: expected a class that is styled on the slide "trade", got "other-figure" of src/styles/slides/other.css: ` +
      'copy that sheet to src/styles/slides/trade.css and change the id in it',
  ]);
});

test('a class of the slide’s own sheet or of several is none', () => {
  expect(messagesWith(new Map([['other-figure', ['other', 'trade']]]))).toEqual([]);
  expect(messagesWith(new Map())).toEqual([]);
});

test('the classes of a slide are those that no shared sheet has, by the ids that its sheet is for and not by its name', () => {
  const copy = new ProjectCopy();
  try {
    copy.write(
      'src/styles/slides/new.css',
      '/* as in .commented */\n@import "../media.css";\n@layer slides {\n  [data-slide="kept"] {\n    .new-figure,\n    .slide-beside {\n      margin: 0;\n    }\n  }\n}\n',
    );
    const { classes, ownClasses } = projectClasses(copy.folder);
    expect(ownClasses?.get('new-figure')).toEqual(['kept']);
    expect(ownClasses?.has('slide-beside')).toBe(false);
    expect(classes?.has('new-figure')).toBe(true);
    expect(classes?.has('commented')).toBe(false);
  } finally {
    copy.remove();
  }
});
