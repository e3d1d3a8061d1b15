import { useMutation, useQuery } from '@apollo/client/react';
import { Loading } from '@kith/ui';
import { BackLink, Button, Checkboxes, Form, Radios } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useKeptFields } from '../../lib/forms/use-kept-fields';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { AttemptProblems } from '../../parts/form-problems/attempt-problems';
import { problemOf } from '../../parts/form-problems/form-problems';
import { useAttempt } from '../../parts/form-problems/use-attempt';
import { paths } from '../../parts/paths';
import { AnotherRoleNeeded, SignInNeeded } from '../../parts/sign-in-needed/sign-in-needed';
import { MeetingFields } from './meeting-fields';
import { readMeeting } from './pack.rules';
import { fieldOf, idsOf, toggled } from './pack-words';
import { CreatePackDocument, type MeetingPart, PackQuestionsDocument } from './packs.generated';

const NEW = { part: '', title: '', body: 'Board of directors', day: '', month: '', year: '', questions: '' };

/** A pack begins: for which part of which meeting, and with which questions. */
export function NewPackPage() {
  const viewer = useViewer();
  const organisation = viewer?.actingFor;
  const title = 'Begin a board pack';
  if (viewer && !viewer.person)
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <SignInNeeded>
          <p>Board packs are made by members of an organisation, after signing in.</p>
        </SignInNeeded>
      </>
    );
  if (viewer && (!organisation || !holds(viewer, 'EDITOR', 'APPROVER', 'ADMINISTRATOR', 'BOARD_MEMBER')))
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <AnotherRoleNeeded>
          <p>Board packs are made by editors, approvers, administrators and board members, on behalf of their organisation.</p>
        </AnotherRoleNeeded>
      </>
    );
  if (!viewer?.person || !organisation) return <Loading />;
  return (
    <div className="nhsuk-u-reading-width">
      <BackLink className="nhsuk-u-margin-bottom-4" href={paths.packs}>
        Back to board packs
      </BackLink>
      <PageHeading caption={organisation.name}>{title}</PageHeading>
      <NewPack keptAs={`${viewer.person.id}.${organisation.id}`} />
    </div>
  );
}

function NewPack({ keptAs }: { keptAs: string }) {
  const navigate = useNavigate();
  const { data } = useQuery(PackQuestionsDocument);
  const [create] = useMutation(CreatePackDocument);
  const { fields, setAll, forget } = useKeptFields(`pack.${keptAs}.new`, NEW);
  const attempt = useAttempt(['part', 'title', 'body', 'meetingOn-day', 'questions']);
  const { problems } = attempt;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readMeeting(fields);
    const part = fields.part as MeetingPart | '';
    const wrong = [
      ...(part ? [] : [{ field: 'part', message: 'Choose the part of the meeting' }]),
      ...('problems' in read ? read.problems : []),
    ];
    const answer = await attempt.run(fields, wrong, async (key) => {
      if ('problems' in read || !part) return undefined;
      return (await create({ variables: { input: { key, part, meeting: read.meeting, questions: idsOf(fields.questions) } } })).data
        ?.createPack;
    });
    if (answer?.__typename !== 'Pack') return;
    forget();
    navigate(paths.pack(answer.id), {
      state: { said: 'The pack has begun. Nobody but those who write for your organisation sees it yet.' },
    });
  };
  return (
    <Form onSubmit={submit} aria-label="New board pack">
      <AttemptProblems attempt={attempt} />
      <Radios
        name="part"
        idPrefix="part"
        legend="Which part of the meeting is it for?"
        legendProps={{ size: 's' }}
        hint="This can’t be changed afterwards: what was put in for one part must never turn up in the other."
        error={problemOf(problems, 'part')}
      >
        <Radios.Item
          id="part"
          value="PUBLIC"
          checked={fields.part === 'PUBLIC'}
          onChange={() => setAll({ part: 'PUBLIC' })}
          hint="Can hold only what anyone may see."
        >
          The public part
        </Radios.Item>
        <Radios.Item
          id="part-PRIVATE"
          value="PRIVATE"
          checked={fields.part === 'PRIVATE'}
          onChange={() => setAll({ part: 'PRIVATE' })}
          hint="Can hold what everybody you name may see. It may still be asked for under freedom of information."
        >
          The private part
        </Radios.Item>
      </Radios>
      <MeetingFields fields={fields} setAll={setAll} problems={problems} />
      {data ? (
        <Checkboxes
          name="questions"
          idPrefix="questions"
          legend="Which questions does it speak to?"
          legendProps={{ size: 's' }}
          hint="One or two make a good pack. You can change this later."
          error={problemOf(problems, 'questions')}
        >
          {data.terms.map(({ id, label }, index) => (
            <Checkboxes.Item
              key={id}
              id={index === 0 ? 'questions' : `questions-${id}`}
              value={id}
              checked={idsOf(fields.questions).includes(id)}
              onChange={(event) => setAll({ questions: fieldOf(idsOf(toggled(fields.questions, id, event.currentTarget.checked)).sort()) })}
            >
              {label}
            </Checkboxes.Item>
          ))}
        </Checkboxes>
      ) : (
        <Loading text="Loading the questions" />
      )}
      <Button aria-disabled={attempt.isSending || undefined}>{attempt.isSending ? 'Beginning' : 'Begin the pack'}</Button>
    </Form>
  );
}
