import type { Viewer } from '../../people/viewer.js';
import type { Bind } from '../../platform/database/bind.js';
import { visibleSql } from '../../visibility/visible.sql.js';

/**
 * Choices that stand and that this viewer may know of, as a restricted statement: by their own level, and where they are about an initiative,
 * only for whoever may see that too. `shown_title` is the initiative's of today.
 */
export const knownChoicesSql = (viewer: Viewer, bind: Bind): string => `select c.* from (
    select c.*, o.demonstration, c.organisation_id lead_id, array[c.organisation_id] member_ids, true published, false removed,
      coalesce(r.content->>'title', c.title) shown_title
    from choice c join organisation o on o.id = c.organisation_id
      left join initiative i on i.id = c.initiative_id left join revision r on r.id = i.published_revision_id
    where c.ended_at is null and (c.initiative_id is null or coalesce(${visibleSql(viewer, 'i', bind)}, false))
  ) c where ${visibleSql(viewer, 'c', bind)}`;
