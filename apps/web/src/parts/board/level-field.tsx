import { Radios } from 'nhsuk-react-components';
import type { Level } from './board-records.generated';
import { boardLevelWords } from './board-words';

export const BOARD_LEVELS = Object.keys(boardLevelWords) as Level[];

/** Whom a record reaches: the organisation alone, unless the board widens it. */
export function LevelField({ level, error, onChange }: { level: string; error?: string; onChange: (level: Level) => void }) {
  return (
    <Radios
      name="level"
      idPrefix="level"
      legend="Who may know of this?"
      legendProps={{ size: 's' }}
      hint="Nobody sees it who may not see the entry. Whichever you choose: you and every organisation that sees this may be asked for it under freedom of information."
      error={error}
    >
      {BOARD_LEVELS.map((one, index) => (
        <Radios.Item
          key={one}
          id={index === 0 ? 'level' : `level-${one}`}
          value={one}
          checked={level === one}
          onChange={() => onChange(one)}
        >
          {boardLevelWords[one]}
        </Radios.Item>
      ))}
    </Radios>
  );
}
