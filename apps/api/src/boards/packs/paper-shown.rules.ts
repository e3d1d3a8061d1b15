import type { PackBlock, PackLine, PackPaper } from '@kith/schema';
import { type Block, blocksOf, type PaperDocument, runsOf, type Text } from '../../platform/documents/document.js';

/** A document as the contract has it: the same parts as in its files, in the same order. */
export function paperShown(document: PaperDocument): PackPaper {
  return { caption: document.caption, title: document.title, footer: document.footer, blocks: blocksOf(document).map(blockOf) };
}

function blockOf(block: Block): PackBlock {
  const nothing = { level: null, numbered: false, lines: [], caption: null, columns: [], rows: [] };
  if (block.kind === 'heading') return { ...nothing, kind: 'heading', level: block.level, lines: [lineOf(block.text)] };
  if (block.kind === 'paragraph') return { ...nothing, kind: 'paragraph', lines: [lineOf(block.text)] };
  if (block.kind === 'list') return { ...nothing, kind: 'list', numbered: block.numbered, lines: block.items.map(lineOf) };
  return {
    ...nothing,
    kind: 'table',
    caption: block.caption,
    columns: block.columns.map(({ heading }) => heading),
    rows: block.rows.map((row) => [...row]),
  };
}

const lineOf = (text: Text): PackLine => ({
  runs: runsOf(text).map((run) => ({ text: run.text, bold: run.bold ?? false, link: run.link ?? null })),
});
