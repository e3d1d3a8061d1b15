import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { LessonCheckDocument, type LessonCheckQuery, type LessonLevel } from './own-lessons.generated';

/** Asked once nothing was typed for so long, in milliseconds. */
const PAUSE = 700;

interface Checked {
  readonly happened: string;
  readonly advice: string;
  readonly level: LessonLevel;
  readonly system?: string | undefined;
}

/** What the server would say of the lesson as it stands, a moment after the last letter; the earlier answer stays meanwhile. */
export function useLessonCheck({ happened, advice, level, system }: Checked): LessonCheckQuery['quietLessonCheck'] | undefined {
  const [asked, setAsked] = useState<Checked>({ happened, advice, level, system });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ happened, advice, level, system }), PAUSE);
    return () => clearTimeout(timer);
  }, [happened, advice, level, system]);
  const { data, previousData } = useQuery(LessonCheckDocument, { variables: asked, fetchPolicy: 'no-cache' });
  return (data ?? previousData)?.quietLessonCheck;
}
