import { Announce, Chips, EmptyState, ErrorPanel, Loading, ShowMore } from '@kith/ui';
import { Col, Row } from 'nhsuk-react-components';
import { useNavigate, useSearchParams } from 'react-router';
import { describeError } from '../../lib/errors/describe-error';
import { counted } from '../../lib/format/numbers';
import { PageHeading } from '../../lib/page/page-heading';
import { holds, useViewer } from '../../lib/viewer/use-viewer';
import { paths } from '../../parts/paths';
import { SearchBox } from '../../parts/search-box/search-box';
import { LessonCapabilities } from './lesson-capabilities';
import { LessonCard } from './lesson-card';
import { type LessonsState, lessonsAddress, readLessonsAddress } from './lessons-address.rules';
import { type FoundLessons, useLessons } from './use-lessons';

/** A list of its own: these lessons stand nowhere else, so that nothing beside them tells who wrote them. */
export function LessonsPage() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const state = readLessonsAddress(address);
  const { found, error, isLoading, more, retry } = useLessons(state);
  const failed = error ? describeError(error) : undefined;
  return (
    <>
      <PageHeading title={state.words ? `${state.words} – Lessons` : 'Lessons'}>What others learned, told without their name</PageHeading>
      <p className="nhsuk-u-reading-width">
        Members tell here what went well and what went badly, without saying who they are. You can ask them through Kith: they see which
        organisation asks, and answer without a name unless they choose to introduce themselves.
      </p>
      <OwnPlaces />
      <SearchBox
        key={state.words}
        action={paths.lessons}
        words={state.words}
        label="What do you want to know beforehand?"
        hint="All your words must stand in the lesson, or other names for the same thing"
        onSearch={(words) => navigate(lessonsAddress({ ...state, words, after: null }))}
      />
      <Announce>{isLoading ? 'Searching' : found ? spokenCount(found) : ''}</Announce>
      {failed ? <ErrorPanel message={failed.message} correlationId={failed.correlationId} onRetry={retry} /> : null}
      {!found && !failed ? <Loading text="Searching" /> : null}
      {found ? (
        <Row aria-busy={isLoading}>
          <Col width="one-third">
            <LessonCapabilities state={state} found={found} />
          </Col>
          <Col width="two-thirds">
            <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2">{spokenCount(found)}</h2>
            {state.demonstration ? <p>These lessons are fictional. They show what a lesson can look like.</p> : null}
            <Chips
              chips={chipsOf(state, found)}
              clearHref={lessonsAddress({ ...state, capability: null, demonstration: false, after: null })}
            />
            <FoundLessonList state={state} found={found} onMore={more} />
          </Col>
        </Row>
      ) : null}
    </>
  );
}

const spokenCount = ({ totalCount }: FoundLessons): string => (totalCount === 0 ? 'No lessons found' : counted(totalCount, 'lesson'));

function OwnPlaces() {
  const viewer = useViewer();
  if (!viewer?.person) return null;
  const tells = holds(viewer, 'EDITOR', 'APPROVER');
  return (
    <ul className="nhsuk-list kith-lessons__places">
      {tells ? (
        <li>
          <a href={paths.tellLesson}>Tell a lesson</a>
        </li>
      ) : null}
      {tells ? (
        <li>
          <a href={paths.ownLessons}>Told by us</a>
        </li>
      ) : null}
      <li>
        <a href={paths.lessonQuestions}>Questions and answers</a>
      </li>
    </ul>
  );
}

function chipsOf(state: LessonsState, found: FoundLessons) {
  const { capability, demonstration } = state;
  const label = found.capabilities.find((one) => one.capability.id === capability)?.capability.label ?? capability;
  return [
    ...(capability && label ? [{ group: 'About', label, removeHref: lessonsAddress({ ...state, capability: null, after: null }) }] : []),
    ...(demonstration
      ? [{ group: 'Show', label: 'demonstration area', removeHref: lessonsAddress({ ...state, demonstration: false, after: null }) }]
      : []),
  ];
}

interface ListProps {
  state: LessonsState;
  found: FoundLessons;
  onMore: () => Promise<void>;
}

function FoundLessonList({ state, found, onMore }: ListProps) {
  if (found.edges.length === 0) return <NoLessons state={state} />;
  return (
    <>
      <ol className="kith-lessons">
        {found.edges.map(({ node }) => (
          <li key={node.id}>
            <LessonCard lesson={node} />
          </li>
        ))}
      </ol>
      <ShowMore
        shown={found.edges.length}
        total={found.totalCount}
        totalIsExact
        nextHref={
          found.pageInfo.hasNextPage && found.pageInfo.endCursor ? lessonsAddress({ ...state, after: found.pageInfo.endCursor }) : null
        }
        onMore={onMore}
      />
    </>
  );
}

function NoLessons({ state }: { state: LessonsState }) {
  const narrowed = state.words !== '' || state.capability !== null;
  return (
    <EmptyState title={narrowed ? 'No lesson that you may see is like that' : 'No lessons yet that you may see'} headingLevel="h3">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {state.words ? <li>Use fewer words, or other ones</li> : null}
        {narrowed ? (
          <li>
            <a href={paths.lessons}>See all lessons</a>
          </li>
        ) : null}
        {state.demonstration ? null : (
          <li>
            <a href={lessonsAddress({ ...state, demonstration: true, after: null })}>See the fictional ones of the demonstration area</a>
          </li>
        )}
        <li>Lessons that trusts tell with their name stand on their entries: search there for what they built</li>
      </ul>
    </EmptyState>
  );
}
