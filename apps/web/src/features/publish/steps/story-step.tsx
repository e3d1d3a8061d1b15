import { LineField } from '../fields/line-field';
import { RowsField } from '../fields/rows-field';

/** What someone would want to know before doing the same. All of it is optional. */
export function StoryStep() {
  return (
    <>
      <p>Plain text. Leave an empty line between paragraphs; begin the lines of a list with a dash.</p>
      <LineField path="context" label="Where you started from" rows={5} hint="The trust, the service and the systems it had." />
      <LineField path="challenge" label="The problem" rows={5} />
      <LineField
        path="approach"
        label="What you did"
        rows={8}
        hint="In the order in which it happened: who decided, who built, who was asked."
      />
      <LineField path="impact" label="What it gave" rows={5} hint="Figures have a place of their own in the next step." />
      <LineField path="whatItTook" label="What it took" rows={3} hint="People, time and money, in words. Up to 600 characters." />
      <LineField path="forWhom" label="Who it is for" hint="Such as ‘ward pharmacists’ or ‘people waiting for a first appointment’." />
      <LineField
        path="prerequisites"
        label="What others need first"
        rows={4}
        hint="Contracts, products, people or permissions, without which it can’t be copied."
      />
      <RowsField
        path="lessons"
        label="Lessons"
        one="lesson"
        hint="What someone should know before doing the same, good or bad. One thing each."
        row={(path) => <LineField bare path={`${path}.text`} label="What you would tell them" rows={3} />}
      />
    </>
  );
}
