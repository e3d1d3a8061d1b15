import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { Level } from '../draft/working-revision.generated';
import type { review_standingFragment } from '../review/review.generated';
import type { Preview } from './audience-change';
import { AudiencePreviewDocument } from './audience-preview.generated';

/** Who would see it at this level, with the partners that are saved; undefined until it is known, and before the first save. */
export function useAudiencePreview(standing: review_standingFragment | undefined, level: Level): Preview | undefined {
  const { data, refetch } = useQuery(AudiencePreviewDocument, {
    variables: { id: standing?.id ?? '', level },
    skip: !standing,
    fetchPolicy: 'cache-and-network',
  });
  // A save may have changed the partners.
  const version = standing?.version;
  useEffect(() => {
    if (version !== undefined) void refetch().catch(() => undefined);
  }, [version, refetch]);
  return data?.audiencePreview ?? undefined;
}
