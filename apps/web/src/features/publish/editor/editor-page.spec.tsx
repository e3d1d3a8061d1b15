import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../../test/render-page';
import { reuseCheck } from '../../../../test/reuse';
import { Shell } from '../../../app/shell/shell';
import { sessionEnded } from '../../../lib/session/session-ended';
import type { ViewerQuery } from '../../../lib/viewer/viewer.generated';
import type { RefilingPanel_refilingFragment } from '../../../parts/refiling/refiling-panel.generated';
import type { AudiencePreviewQuery, AudiencePreviewQueryVariables } from '../audience/audience-preview.generated';
import { type Content, emptyDraft } from '../draft/draft';
import { sendable } from '../draft/sendable.rules';
import type { SaveDraftMutation, SaveDraftMutationVariables, workingRevision_savedFragment } from '../draft/working-revision.generated';
import type { review_standingFragment } from '../review/review.generated';
import { EditorPage } from './editor-page';
import type { PublishVocabulariesQuery, useVocabularies_termFragment } from './vocabularies.generated';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Alderbrook', demonstration: true };
const editor: ViewerQuery['viewer'] = {
  __typename: 'Viewer',
  person: { __typename: 'Person', id: 'p1', name: 'Asha' },
  actingFor: organisation,
  roles: ['MEMBER', 'EDITOR'],
  affiliations: [{ __typename: 'Affiliation', organisation, roles: ['MEMBER', 'EDITOR'] }],
  csrfToken: 'token',
  demonstrationSignIn: true,
};

const term = (vocabulary: useVocabularies_termFragment['vocabulary'], id: string): useVocabularies_termFragment => ({
  __typename: 'Term',
  id,
  vocabulary,
  label: `Term ${id}`,
  group: null,
  description: `What ${id} is.`,
  nationally: null,
  startingPointOnly: false,
});
const vocabularies: PublishVocabulariesQuery = {
  capability: [term('CAPABILITY', 'e-prescribing')],
  technology: [],
  careSetting: [term('CARE_SETTING', 'ward')],
  kindOfChange: [term('KIND_OF_CHANGE', 'new')],
  successMeasure: [],
  boardQuestion: [],
  pathway: [],
  assetKind: [],
  licence: [],
  fundingSource: [],
};

const filled: Content = {
  ...sendable(emptyDraft).content,
  title: 'Drug charts on screen',
  summary: 'No more paper.',
  outcome: 'Fewer missed doses',
  stage: 'LIVE',
  primaryCapability: 'e-prescribing',
  careSettings: ['ward'],
  contact: { role: 'Chief pharmacist', deputyRole: '', timeOffered: '', replyTime: '' },
};
const revision = (version: number, content: Content = filled, savedBy = 'Asha'): workingRevision_savedFragment => ({
  __typename: 'WorkingRevision',
  id: 'i1',
  publishedSlug: null,
  version,
  level: 'NETWORK',
  savedAt: '2026-07-01T09:32:00.000Z',
  savedBy: { __typename: 'Person', id: savedBy, name: savedBy },
  organisation,
  adaptedFrom: null,
  hints: [],
  content: {
    ...content,
    __typename: 'DraftContent',
    contact: { ...content.contact, __typename: 'DraftContact' },
  } as workingRevision_savedFragment['content'],
});

const person = (name: string) => ({ __typename: 'Person' as const, id: name, name });
const standing = (state: review_standingFragment['state'], refusedReason: string | null = null): review_standingFragment => ({
  __typename: 'WorkingRevision',
  id: 'i1',
  version: 4,
  state,
  sentAt: state === 'IN_REVIEW' ? '2026-07-01T09:32:00.000Z' : null,
  sentBy: state === 'IN_REVIEW' ? person('Asha') : null,
  refusedReason,
  refusedBy: refusedReason ? person('Helen Strand') : null,
  archivedBecause: null,
});

const body = (id: string, name: string) => ({ __typename: 'Organisation' as const, id, name });
const preview = (over: Partial<NonNullable<AudiencePreviewQuery['audiencePreview']>> = {}): AudiencePreviewQuery['audiencePreview'] => ({
  __typename: 'AudiencePreview',
  before: null,
  after: { __typename: 'Audience', level: 'SYSTEM', count: 1, organisations: [body('o1', 'Marlow Vale')], offices: [] },
  added: [],
  noLonger: [],
  adaptedBy: [],
  followedBy: [],
  approverNeeded: false,
  ...over,
});

type Saved = SaveDraftMutation['saveDraft'];
const asSaved = ({ input }: SaveDraftMutationVariables): Saved => revision((input.version ?? 0) + 1, input.content as Content);

function open(at: string, answers: Record<string, (variables: never) => { data?: unknown }> = {}, viewer = editor) {
  return renderPage({
    routes: [
      {
        Component: Shell,
        children: [
          { path: 'publish/:id/:step?', Component: EditorPage },
          { path: 'publish/published/:slug', element: <h1>It is published</h1> },
        ],
      },
    ],
    at,
    answers: {
      Viewer: () => ({ data: { viewer } }),
      PublishVocabularies: () => ({ data: vocabularies }),
      SimilarWhileTyping: () => ({ data: { similarTo: [] } }),
      NoteEditing: () => ({ data: { noteEditing: [] } }),
      SuggestedTags: () => ({ data: { suggestedTerms: [] } }),
      PublishingRules: () => ({ data: { publishingRules: { __typename: 'PublishingRules', approverNeeded: false, approvers: [] } } }),
      WorkingRevision: () => ({ data: { workingRevision: revision(4) } }),
      WaitingRefilings: () => ({ data: { workingRevision: { __typename: 'WorkingRevision', id: 'i1', refilings: [] } } }),
      ReviewStanding: () => ({ data: { workingRevision: standing('WORKING') } }),
      AudiencePreview: () => ({ data: { audiencePreview: preview() } }),
      SaveDraft: (variables: SaveDraftMutationVariables) => ({ data: { saveDraft: asSaved(variables) } }),
      ...answers,
    },
  });
}

const savesOf = (asked: { name: string; variables: unknown }[]) =>
  asked.filter(({ name }) => name === 'SaveDraft').map(({ variables }) => (variables as SaveDraftMutationVariables).input);

beforeEach(() => {
  localStorage.clear();
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  sessionEnded(false);
});

const suggestion: RefilingPanel_refilingFragment = {
  __typename: 'Refiling',
  id: 'r1',
  capability: { __typename: 'Term', id: 'patient-flow', vocabulary: 'CAPABILITY', label: 'Patient flow', description: 'Beds.' },
  insteadOf: null,
  area: { __typename: 'System', id: 's1', shortName: 'Vale' },
  office: body('o9', 'Vale Board'),
  suggestedBy: 'Olu',
  suggestedAt: '2026-05-01T10:00:00.000Z',
  why: 'It is about beds.',
  outcome: 'WAITING',
};

describe('writing an initiative', () => {
  it('takes what the area’s office suggests into the form, and answers once that is saved', async () => {
    const answered = {
      __typename: 'Refiling',
      id: 'r1',
      outcome: 'TAKEN',
      note: null,
      answeredAt: '2026-05-02T10:00:00.000Z',
      initiative: null,
    };
    const { asked } = open('/publish/i1/thing', {
      WaitingRefilings: () => ({ data: { workingRevision: { __typename: 'WorkingRevision', id: 'i1', refilings: [suggestion] } } }),
      AnswerRefiling: () => ({ data: { answerRefiling: answered } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Take it' }));
    expect(await screen.findByText(/It is filed under Patient flow in your working revision/)).toBeTruthy();
    const changes = asked.filter(({ name }) => name === 'SaveDraft' || name === 'AnswerRefiling');
    expect(changes.map(({ name }) => name)).toEqual(['SaveDraft', 'AnswerRefiling']);
    expect(savesOf(asked)[0]).toMatchObject({ version: 4, content: { title: 'Drug charts on screen', primaryCapability: 'patient-flow' } });
  });

  it('names what is needed and what is optional, and saves after a pause under an address of its own', async () => {
    const { asked, address, container } = open('/publish/new/thing');
    await userEvent.type(await screen.findByLabelText('Title (needed to publish)'), 'Drug charts');
    expect(screen.getByRole('group', { name: 'When it began (optional)' })).toBeTruthy();
    await screen.findByText('Saved at 10:32');
    expect(savesOf(asked)).toEqual([
      expect.objectContaining({ id: null, version: null, level: 'NETWORK', content: expect.objectContaining({ title: 'Drug charts' }) }),
    ]);
    expect(address()).toBe('/publish/i1/thing');
    expect(screen.getByLabelText<HTMLInputElement>('Title (needed to publish)').value).toBe('Drug charts');
    expect(document.activeElement).toBe(screen.getByLabelText('Title (needed to publish)'));
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await accessibilityProblems(container)).toEqual([]);
  }, 15_000);

  it('keeps the text on this device while nothing can be reached, and puts it back', async () => {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    const first = open('/publish/i1/thing', { SaveDraft: lost as never });
    const title = await screen.findByLabelText('Title (needed to publish)');
    await userEvent.clear(title);
    await userEvent.type(title, 'Typed on a train');
    await screen.findAllByText(/Not saved yet – you are offline; your text is kept on this device/);
    const key = savesOf(first.asked)[0]?.key;
    first.unmount();

    const second = open('/publish/i1/thing');
    expect((await screen.findByLabelText<HTMLInputElement>('Title (needed to publish)')).value).toBe('Typed on a train');
    await waitFor(() => expect(savesOf(second.asked)[0]).toMatchObject({ key, version: 4, content: { title: 'Typed on a train' } }));
    await screen.findByText('Saved at 10:32');
  }, 15_000);

  it('leads from the summary of problems to the field that holds an NHS number', async () => {
    const { container } = open('/publish/i1/story', {
      SaveDraft: () => ({
        data: {
          saveDraft: {
            __typename: 'InvalidInput',
            message: 'Some of what you entered can’t be accepted.',
            problems: [
              { __typename: 'FieldProblem', field: 'content.challenge', message: 'This looks like an NHS number (it ends in 919).' },
            ],
          },
        },
      }),
    });
    const field = await screen.findByLabelText('The problem (optional)');
    await userEvent.type(field, '943 476 5919');
    await userEvent.click(screen.getByLabelText('What you did (optional)'));
    const link = await screen.findByRole('link', { name: /The problem: This looks like an NHS number/ });
    expect(document.activeElement).toBe(screen.getByLabelText('What you did (optional)'));
    await userEvent.click(link);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-describedby')).toContain('f-challenge--error-message');
    expect(await accessibilityProblems(container)).toEqual([]);
  }, 15_000);

  it('says that the other version is one’s own when a second window saved first', async () => {
    open('/publish/i1/thing', {
      SaveDraft: () => ({
        data: { saveDraft: { __typename: 'Conflict', message: 'Saved.', theirs: revision(9, { ...filled, summary: 'There.' }, 'p1') } },
      }),
    });
    await userEvent.type(await screen.findByLabelText('Summary (needed to publish)'), ' More.');
    await screen.findByText('Another window of yours saved this in the meantime');
    await userEvent.click(screen.getByRole('button', { name: 'Compare and choose' }));
    expect(screen.getByRole('heading', { level: 1, name: 'You changed this in another window too' })).toBeTruthy();
    expect(within(screen.getByRole('group', { name: 'Summary' })).getByRole('radio', { name: 'In the other window' })).toBeTruthy();
  });

  it('shows both versions when a second editor saved first, and saves on top of theirs', async () => {
    let answers = 0;
    const { asked, container } = open('/publish/i1/thing', {
      SaveDraft: ((variables: SaveDraftMutationVariables) => {
        answers += 1;
        const theirs = revision(9, { ...filled, summary: 'Theirs.', outcome: 'Theirs too' }, 'Tom');
        return { data: { saveDraft: answers > 1 ? asSaved(variables) : { __typename: 'Conflict', message: 'Tom saved.', theirs } } };
      }) as never,
    });
    const summary = await screen.findByLabelText('Summary (needed to publish)');
    await userEvent.clear(summary);
    await userEvent.type(summary, 'Mine.');
    await userEvent.click(await screen.findByRole('button', { name: 'Compare and choose' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Tom changed this too' }));
    const both = screen.getByRole('group', { name: 'Summary' });
    const outcome = screen.getByRole('group', { name: 'What changed' });
    expect(within(outcome).getByRole<HTMLInputElement>('radio', { name: 'Tom’s' }).checked).toBe(true);
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save these choices' }));
    expect(within(both).getByText('Choose which of the two to keep.')).toBeTruthy();
    await userEvent.click(within(both).getByRole('radio', { name: 'Yours' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save these choices' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: /The thing/ }));
    await screen.findByText('Saved at 10:32');
    expect(savesOf(asked).at(-1)).toMatchObject({ version: 9, content: { summary: 'Mine.', outcome: 'Theirs too' } });
  }, 15_000);

  it('says who else is editing, politely and without being asked', async () => {
    const { asked, container } = open('/publish/i1/thing', {
      NoteEditing: () => ({
        data: { noteEditing: [{ __typename: 'EditingNow', since: '2026-07-01T09:32:00.000Z', person: person('Joe Bloggs') }] },
      }),
    });
    const told = await screen.findByText('Joe Bloggs is also editing this, since 10:32.');
    expect(told.getAttribute('role')).toBe('status');
    expect(asked.filter(({ name }) => name === 'NoteEditing').map(({ variables }) => variables)).toEqual([{ id: 'i1' }]);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('publishes once for a double click, what was saved last', async () => {
    const { asked, address, container } = open('/publish/i1/publish', {
      PublishInitiative: () => ({
        data: {
          publishInitiative: { __typename: 'Initiative', id: 'i1', slug: 'drug-charts', title: 'Drug charts on screen', level: 'PUBLIC' },
        },
      }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Anyone' }));
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.dblClick(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByRole('heading', { name: 'It is published' });
    expect(address()).toBe('/publish/published/drug-charts');
    const published = asked.filter(({ name }) => name === 'PublishInitiative').map(({ variables }) => variables);
    expect(published).toEqual([{ input: { key: expect.any(String), id: 'i1', version: 5, level: 'PUBLIC' } }]);
  }, 15_000);

  it('publishes nothing while an answer is given that is not kept', async () => {
    const { asked } = open('/publish/i1/publish', {
      WorkingRevision: () => ({ data: { workingRevision: revision(4, { ...filled, stage: 'PLANNED' }) } }),
      ReuseCheck: () => ({ data: { reuseCheck: reuseCheck() } }),
      PublishInitiative: () => ({ data: { publishInitiative: { __typename: 'NotAllowed', message: 'You may not.' } } }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'We go on with our own' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(screen.getByRole('alert').textContent).toContain('Keep it above, or choose to give none');
    const publishing = () => asked.filter(({ name }) => name === 'PublishInitiative').length;
    expect(publishing()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Give no answer' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(publishing()).toBe(1));
  }, 15_000);

  it('says what is missing before publishing, and leads there', async () => {
    open('/publish/i1/publish', { WorkingRevision: () => ({ data: { workingRevision: revision(4, { ...filled, careSettings: [] }) } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
    const alert = screen.getByRole('alert');
    await userEvent.click(within(alert).getByRole('link', { name: 'Choose where care is given' }));
    const field = await screen.findByLabelText('Where care is given (needed to publish)');
    expect(document.activeElement).toBe(field);
  }, 15_000);

  const waits = {
    PublishingRules: () => ({
      data: { publishingRules: { __typename: 'PublishingRules', approverNeeded: true, approvers: ['Helen Strand'] } },
    }),
  };

  it('lets an editor of a trust with approvers send it, and says that a change takes it back', async () => {
    const { asked, container } = open('/publish/i1/publish', {
      ...waits,
      ReviewStanding: () => ({ data: { workingRevision: standing('WORKING') } }),
      SendForReview: () => ({ data: { sendForReview: standing('IN_REVIEW') } }),
    });
    expect(await screen.findByText(/Helen Strand/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Send for review' }));
    const told = await screen.findByText('It is sent, and waits for an approver.');
    expect(document.activeElement).toBe(told.closest('[tabindex]'));
    expect(screen.getByText(/If you change anything, it is taken back/)).toBeTruthy();
    const sent = asked.filter(({ name }) => name === 'SendForReview').map(({ variables }) => variables);
    expect(sent).toEqual([{ input: { key: expect.any(String), id: 'i1', version: 4, level: 'NETWORK' } }]);
    expect(await accessibilityProblems(container)).toEqual([]);
  }, 15_000);

  it('shows the editor why it was sent back', async () => {
    open('/publish/i1/story', {
      ...waits,
      ReviewStanding: () => ({ data: { workingRevision: standing('REFUSED', 'Name the supplier.') } }),
    });
    expect(await screen.findByText('Name the supplier.')).toBeTruthy();
    expect(screen.getByText('Sent back by Helen Strand:')).toBeTruthy();
  });

  it('says that publishing brings an archived entry back', async () => {
    const archived = { ...standing('WORKING'), archivedBecause: 'Replaced by the new record' };
    open('/publish/i1/thing', { ReviewStanding: () => ({ data: { workingRevision: archived } }) });
    expect(await screen.findByRole('heading', { name: /This entry is archived/ })).toBeTruthy();
    expect(screen.getByText('Replaced by the new record')).toBeTruthy();
  });

  it('lets an approver publish what is in review, or send it back with a reason', async () => {
    const approver = {
      ...editor,
      roles: ['APPROVER' as const],
      affiliations: [{ ...editor.affiliations[0], roles: ['APPROVER'] } as never],
    };
    const { asked, container } = open(
      '/publish/i1/publish',
      {
        ...waits,
        ReviewStanding: () => ({ data: { workingRevision: standing('IN_REVIEW') } }),
        RefuseRevision: () => ({ data: { refuseRevision: standing('REFUSED', 'Name the supplier.') } }),
      },
      approver,
    );
    expect(await screen.findByRole('button', { name: 'Approve and publish' })).toBeTruthy();
    await userEvent.click(screen.getByText('Send it back instead'));
    await userEvent.click(screen.getByRole('button', { name: 'Send back' }));
    expect(screen.getByRole('link', { name: 'Say what is to be changed' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText('What is to be changed?'), 'Name the supplier.');
    await userEvent.click(screen.getByRole('button', { name: 'Send back' }));
    expect(await screen.findByText('It is sent back, with your reason.')).toBeTruthy();
    const refused = asked.filter(({ name }) => name === 'RefuseRevision').map(({ variables }) => variables);
    expect(refused).toEqual([{ input: { key: expect.any(String), id: 'i1', version: 4, reason: 'Name the supplier.' } }]);
  }, 15_000);

  it('shows an approver what changed while they read, and compares nothing with what they never wrote', async () => {
    const approver = {
      ...editor,
      roles: ['APPROVER' as const],
      affiliations: [{ ...editor.affiliations[0], roles: ['APPROVER'] } as never],
    };
    const theirs = revision(9, { ...filled, title: 'Another title' }, 'Tom');
    const { asked, container } = open(
      '/publish/i1/publish',
      {
        ...waits,
        ReviewStanding: () => ({ data: { workingRevision: standing('IN_REVIEW') } }),
        PublishInitiative: () => ({ data: { publishInitiative: { __typename: 'Conflict', message: 'Tom saved.', theirs } } }),
      },
      approver,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Approve and publish' }));
    const notice = await screen.findByText('Tom changed this after you opened it');
    expect(document.activeElement?.contains(notice)).toBe(true);
    expect((await screen.findAllByText('Another title')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Compare and choose' })).toBeNull();
    expect(savesOf(asked)).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await accessibilityProblems(container)).toEqual([]);
  }, 15_000);

  it('names who would see it, what a choice changes and who has adapted it, and lets an editor send a wider level for review', async () => {
    const { asked, container } = open('/publish/i1/publish', {
      AudiencePreview: ({ level }: AudiencePreviewQueryVariables) => ({
        data: {
          audiencePreview:
            level === 'PUBLIC'
              ? preview({
                  before: { __typename: 'Audience', level: 'SYSTEM' },
                  after: { __typename: 'Audience', level, count: null, organisations: [], offices: [] },
                  approverNeeded: true,
                })
              : preview({
                  before: { __typename: 'Audience', level: 'SYSTEM' },
                  after: { __typename: 'Audience', level, count: 1, organisations: [body('o1', 'Marlow Vale')], offices: [] },
                  added: [body('o5', 'Added Trust')],
                  noLonger: [body('o6', 'Gone Trust')],
                  adaptedBy: [body('o6', 'Gone Trust')],
                  followedBy: [body('o6', 'Gone Trust')],
                }),
        },
      }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Your organisation and its partners' }));
    expect(await screen.findByText('Which organisation: 1')).toBeTruthy();
    expect(screen.getByText('Added by this change: 1')).toBeTruthy();
    expect(screen.getByText('No longer see it after this change: 1')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Others have adapted it already/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Others follow it/ })).toBeTruthy();
    expect(screen.getByText(/Now it is seen by your area\. After this change: your organisation and its partners\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Publish' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Anyone' }));
    expect(await screen.findByText(/An approver has to agree, because more people would see it/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send for review' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    expect(screen.queryByText('Added by this change: 1')).toBeNull();
    expect(asked.filter(({ name }) => name === 'PublishInitiative')).toEqual([]);
  }, 15_000);

  it('counts a step as filled in only where something was entered', async () => {
    const withPartners = { ...filled, partners: [{ odsCode: null, name: 'A partner' }] };
    const shown = open('/publish/i1', { WorkingRevision: () => ({ data: { workingRevision: revision(4) } }) });
    expect(await screen.findByRole('link', { name: 'Partners, reuse and money', description: 'Optional' })).toBeTruthy();
    shown.unmount();
    open('/publish/i1', { WorkingRevision: () => ({ data: { workingRevision: revision(4, withPartners) } }) });
    expect(await screen.findByRole('link', { name: 'Partners, reuse and money', description: 'Filled in' })).toBeTruthy();
  });

  it('offers to revise what is published and nobody is revising, and leads into the form', async () => {
    const { container } = open('/publish/i1', {
      WorkingRevision: () => ({ data: { workingRevision: null } }),
      EntryToRevise: () => ({
        data: { reuseCheck: { __typename: 'ReuseCheck', id: 'i1', title: 'Drug charts on screen', viewerMayAnswer: true } },
      }),
      ReviseInitiative: () => ({ data: { reviseInitiative: { ...revision(1), publishedSlug: 'drug-charts' } } }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Revise this entry' })).toBeTruthy();
    expect(screen.getByText('Drug charts on screen')).toBeTruthy();
    expect(screen.getByText(/nothing is changed for readers until you publish it/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start a revision' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Revise your entry/ })));
    expect(screen.getByRole('link', { name: 'The story' }).getAttribute('href')).toBe('/publish/i1/story');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says so where it knows of no entry, and why there is no revision', async () => {
    const message = 'There is no such thing here.';
    open('/publish/i1', {
      WorkingRevision: () => ({ data: { workingRevision: null } }),
      EntryToRevise: () => ({ data: { reuseCheck: null } }),
      ReviseInitiative: () => ({ data: { reviseInitiative: { __typename: 'NotFound', message } } }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Nothing is being worked on here' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start a revision' }));
    expect(await screen.findByText(message)).toBeTruthy();
  });

  it('asks whoever is not signed in, or may not write, for what is needed', async () => {
    const nobody = open('/publish/new/thing', {}, { ...editor, person: null, actingFor: null, roles: [], affiliations: [] });
    const link = await screen.findByRole('link', { name: 'Sign in to publish' });
    expect(link.getAttribute('href')).toContain(encodeURIComponent('/publish/new/thing'));
    nobody.unmount();
    open(
      '/publish/new/thing',
      {},
      { ...editor, roles: ['MEMBER'], affiliations: [{ ...editor.affiliations[0], roles: ['MEMBER'] } as never] },
    );
    expect(await screen.findByText(/you need the role of editor/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'who can join and how' }).getAttribute('href')).toBe('/joining');
  });
});
