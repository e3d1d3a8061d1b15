import { Col, Details, Row } from 'nhsuk-react-components';
import { paths } from '../../parts/paths';

/** Board members begin with a question, offices with their area. */
export function OtherWaysIn({ questions }: { questions: readonly { readonly id: string; readonly label: string }[] }) {
  return (
    <Row className="kith-section">
      <Col width="one-half">
        <h2 className="nhsuk-heading-m">On a board?</h2>
        <p>Start from a question your board should ask, and see how other trusts went about it.</p>
        {questions.length > 0 ? (
          <Details>
            <Details.Summary>Choose a question</Details.Summary>
            <Details.Text>
              <ol className="nhsuk-list nhsuk-list--number">
                {questions.map(({ id, label }) => (
                  <li key={id}>
                    <a href={paths.question(id)}>{label}</a>
                  </li>
                ))}
              </ol>
            </Details.Text>
          </Details>
        ) : null}
        <p>
          <a href={paths.questions}>What the nine questions are</a>
        </p>
      </Col>
      <Col width="one-half">
        <h2 className="nhsuk-heading-m">In a programme office?</h2>
        <p>See which trusts belong to your area, and what was published there.</p>
        <p>
          <a href={paths.areas}>Choose your area</a>
        </p>
      </Col>
    </Row>
  );
}
