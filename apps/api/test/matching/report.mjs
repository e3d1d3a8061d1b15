import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bestOf, crossValidated, interval, mean } from './measures.mjs';
import { DOORS } from './rows.mjs';
import { concerns, SETTINGS } from './settings.mjs';

const DOCUMENT = fileURLToPath(new URL('../../../../docs/matching.md', import.meta.url));
const three = (value) => (value === null || value === undefined ? '' : value.toFixed(3));
const withInterval = (values) => `${three(mean(values))} (${interval(values).map(three).join(' to ')})`;
const line = (cells) => `| ${cells.join(' | ')} |`;

/** Gathers what was measured, prints it and writes it between the marks of docs/matching.md. */
export class Report {
  #rows = [];
  #tags = null;

  add(asked, measured) {
    this.#rows.push({ asked, measured });
  }

  tried(asked, name, scores) {
    this.#rows.find((row) => row.asked === asked).measured.trials.set(name, scores);
  }

  tags(asked) {
    this.#tags = asked;
  }

  finish({ whole }) {
    const parts = { figures: this.#figures(), validation: this.#validation(), tags: this.#tagTable() };
    process.stdout.write(`\n${Object.values(parts).filter(Boolean).join('\n\n')}\n`);
    if (!whole || !existsSync(DOCUMENT)) return;
    let document = readFileSync(DOCUMENT, 'utf8');
    for (const [name, text] of Object.entries(parts)) {
      const mark = new RegExp(`(<!-- ${name}: by pnpm bench:matching -->\\n)[^]*?(\\n<!-- end -->)`);
      if (text) document = document.replace(mark, (_, begin, end) => `${begin}\n${text}\n${end}`);
    }
    writeFileSync(DOCUMENT, document);
  }

  #figures() {
    return [
      line([
        'collection',
        'asked through',
        'questions',
        'BM25',
        'MiniLM-L6',
        'bge-small',
        'words alone',
        'meaning alone',
        '**Kith** (95 %)',
        'reach',
      ]),
      line(['---', '---', '---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:']),
      ...this.#rows.map(({ asked: { title, door, published, reach }, measured }) =>
        line([
          title,
          DOORS[door].name,
          measured ? measured.figures.length : '',
          three(published[0]),
          three(published[1]),
          three(published[2]),
          measured ? withInterval(measured.words) : 'not measured',
          measured ? withInterval(measured.meaning) : 'not measured',
          measured ? `**${three(mean(measured.figures))}** (${interval(measured.figures).map(three).join(' to ')})` : 'not measured',
          three(reach),
        ]),
      ),
    ].join('\n');
  }

  /** For each share: what each value gives on each row; what five folds would have chosen is worth; and what the other rows would have chosen is worth on this one. */
  #validation() {
    const rows = this.#rows.filter(({ measured }) => measured && measured.trials.size > 0);
    if (rows.length === 0) return null;
    const out = [];
    for (const [share, settings] of grouped(SETTINGS)) {
      const concerned = rows.filter(({ asked }) => concerns(share, asked.door));
      if (concerned.length === 0) continue;
      out.push(
        line([`\`${share}\``, ...settings.map(({ value }) => value), 'chosen in five folds', 'chosen on the other rows']),
        line(['---', ...settings.map(() => '---:'), '---:', '---:']),
        ...concerned.map((row) => {
          const trials = new Map(settings.map(({ name }) => [name, row.measured.trials.get(name)]));
          return line([
            row.asked.title,
            ...settings.map(({ name }) => three(mean(trials.get(name)))),
            three(crossValidated(trials)),
            ...[
              chosenElsewhere(
                concerned.filter((other) => other !== row),
                settings,
                trials,
              ),
            ],
          ]);
        }),
        '',
      );
    }
    return out.join('\n').trim();
  }

  #tagTable() {
    const asked = this.#tags;
    if (!asked) return null;
    const given = asked.reduce((sum, { given }) => sum + given, 0);
    const at = (least) => {
      const made = asked.flatMap(({ suggestions }) => suggestions.filter(({ confidence }) => confidence >= least));
      const right = made.filter(({ right }) => right).length;
      return [made.length, three(right / made.length), three(right / given)];
    };
    const lowest = Math.min(...asked.flatMap(({ suggestions }) => suggestions.map(({ confidence }) => confidence)));
    const levels = [lowest, 0.6, 0.7, 0.8, 0.9].filter((level, index) => index === 0 || level > lowest);
    return [
      line(['confidence from', 'suggestions', 'precision', 'recall']),
      line(['---:', '---:', '---:', '---:']),
      ...levels.map((level, index) => line([index === 0 ? `${level.toFixed(2)} (all)` : level.toFixed(2), ...at(level)])),
    ].join('\n');
  }
}

function chosenElsewhere(others, settings, trials) {
  if (others.length === 0) return '';
  const summed = new Map(settings.map(({ name }) => [name, others.map(({ measured }) => mean(measured.trials.get(name)))]));
  const name = bestOf(summed);
  return `${three(mean(trials.get(name)))} (${name.split(' ')[1]})`;
}

function grouped(settings) {
  const groups = new Map();
  for (const setting of settings) groups.set(setting.share, [...(groups.get(setting.share) ?? []), setting]);
  return groups;
}
