/** Words of the page for making a ranking before its script runs: what its HTML has from the start. */
import type { NewPageWords } from '../new-ranking-interface.ts';

export const newPageWords: NewPageWords = {
  title: 'Make a ranking',
  description:
    'Paste a table and get a ranking that states only what the figures prove, with a snippet for your page. Nothing you paste leaves your browser.',
  lead: 'Paste a table. Likewise reads it, asks what it doesn’t say, and ranks only what the figures prove.',
  privacy: 'Everything happens in this page: nothing you paste leaves your browser.',
  withoutScripts:
    'This page needs JavaScript: it reads your table in the browser. With Node.js, the command data:new does the same.',
  steps: {
    begin: 'Paste',
    understand: 'Check what was read',
    ask: 'Add what the table doesn’t say',
    rank: 'The ranking',
    take: 'Take it with you',
  },
  begin: {
    table: 'Your table',
    hint: 'Copy cells from a spreadsheet, a web page or a PDF: a name and a number in each row are enough.',
    file: 'Or a file:',
    dropHere: 'Drop the file to read it',
    samples: 'Or try a real one:',
    keep: 'Keep my table in this browser',
    startOver: 'Start over',
    undo: 'Bring back what was here',
  },
};
