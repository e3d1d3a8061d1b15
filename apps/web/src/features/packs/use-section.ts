import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { versionOf } from './pack.rules';
import {
  ChangePackDocument,
  type ChangePackInput,
  type PackOffersQuery,
  type PackPage_draftFragment,
  type PackPage_packFragment,
} from './packs.generated';

/** What can be chosen; undefined until it has come. */
export type Offers = NonNullable<NonNullable<PackOffersQuery['pack']>['draft']> | undefined;

export interface SectionProps {
  pack: PackPage_packFragment;
  draft: PackPage_draftFragment;
  /** Names whoever types, so that the next person at this computer does not find it. */
  keptAs: string;
}

interface Section<Fields> extends SectionProps {
  /** As its versions are counted. */
  name: string;
  initial: Fields;
  /** Ids of its fields, by the names that the server gives them. */
  fields: Readonly<Record<string, string>>;
  /** What it says, in words: shown where somebody else has changed it. */
  says: (draft: PackPage_draftFragment) => string;
}

export type SectionContent = Omit<ChangePackInput, 'key' | 'id' | 'version'>;

/** One section of a pack as a form: what is typed stays, whatever comes of saving it. */
export function useSection<Fields extends Record<string, string>>({
  pack,
  draft,
  keptAs,
  name,
  initial,
  fields: ids,
  says,
}: Section<Fields>) {
  const begun = useRef(versionOf(draft.sections, name));
  const version = useRef(begun.current);
  const { fields, setAll, forget } = useKeptFields(`pack.${keptAs}.${pack.id}.${name}.${begun.current}`, initial);
  const attempt = useAttempt(Object.values(ids));
  const [theirs, setTheirs] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isUnsaved, setUnsaved] = useState(() => Object.entries(initial).some(([name, value]) => fields[name] !== value));
  const [change] = useMutation(ChangePackDocument);

  const save = async (content: SectionContent, problems: readonly FormProblem[] = []): Promise<boolean> => {
    setSaid('');
    const answer = await attempt.run({ fields, version: version.current }, problems, async (key) => {
      const found = (await change({ variables: { input: { key, id: pack.id, version: version.current, ...content } } })).data?.changePack;
      if (found?.__typename === 'InvalidInput')
        return { ...found, problems: found.problems.map((one) => ({ ...one, field: ids[one.field] ?? one.field })) };
      return found;
    });
    if (answer?.__typename === 'PackConflict') {
      const now = answer.theirs.draft;
      version.current = versionOf(now?.sections ?? [], name);
      setTheirs(now ? says(now) : '');
    }
    if (answer?.__typename !== 'Pack') return false;
    version.current = versionOf(answer.draft?.sections ?? [], name);
    setTheirs(null);
    setSaid('Saved.');
    setUnsaved(false);
    forget();
    return true;
  };
  const type = (changed: Partial<Fields>) => {
    setUnsaved(true);
    setAll(changed);
  };
  return { fields, setAll: type, attempt, save, theirs, said, isUnsaved };
}
