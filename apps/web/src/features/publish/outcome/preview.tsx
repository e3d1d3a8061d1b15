import { PlainText, StageTag } from '@kith/ui';
import { SummaryList } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { formatPartialDate, formatStageAsOf } from '../../../lib/format/dates';
import { fieldWords } from '../../../parts/words/field-words';
import { withUnit } from '../../../parts/words/with-unit';
import { costBandWords, opennessWords, stageTone, stageWords } from '../../../parts/words/words';
import { FIELDS } from '../draft/fields';
import { sendable } from '../draft/sendable.rules';
import { useForm } from '../editor/form-context';
import { labelOf, type VocabularyName } from '../editor/vocabularies';

const stories = ['context', 'challenge', 'approach', 'impact', 'prerequisites'] as const;

/** As readers will see it: only what can be published, nothing where nothing was written. */
export function Preview({ organisation }: { organisation: string | null }) {
  const { draft, vocabularies } = useForm();
  const { content } = sendable(draft);
  const labels = (vocabulary: VocabularyName, ids: readonly string[]) => ids.map((id) => labelOf(vocabularies[vocabulary], id)).join(', ');
  const facts: [string, string][] = [
    ['Main capability', content.primaryCapability ? labels('capability', [content.primaryCapability]) : ''],
    [FIELDS.careSettings.label, labels('careSetting', content.careSettings)],
    [FIELDS.forWhom.label, content.forWhom],
    [FIELDS.whatItTook.label, content.whatItTook],
    [FIELDS.startedOn.label, content.startedOn ? formatPartialDate(content.startedOn) : ''],
    [FIELDS.decisionOn.label, content.decisionOn ? formatPartialDate(content.decisionOn) : ''],
    [FIELDS.capabilities.label, labels('capability', content.capabilities)],
    [FIELDS.technologies.label, labels('technology', content.technologies)],
    [FIELDS.kindsOfChange.label, labels('kindOfChange', content.kindsOfChange)],
    [FIELDS.successMeasures.label, labels('successMeasure', content.successMeasures)],
    [FIELDS.boardQuestions.label, labels('boardQuestion', content.boardQuestions)],
    [FIELDS.pathways.label, labels('pathway', content.pathways)],
    [FIELDS.products.label, content.products.map(({ name, supplier }) => (supplier ? `${name} (${supplier})` : name)).join(', ')],
    [FIELDS.partners.label, content.partners.map(({ name }) => name).join(', ')],
    [FIELDS.fundingSources.label, labels('fundingSource', content.fundingSources)],
    [FIELDS.costBand.label, content.costBand === 'NOT_KNOWN' ? '' : costBandWords[content.costBand]],
    [fieldWords.openness, content.openness.map((offer) => opennessWords[offer]).join(', ')],
    [fieldWords.reviewBy, content.reviewBy ? formatPartialDate(content.reviewBy) : ''],
    [
      'Who can be asked (members only)',
      [content.contact.role, content.contact.deputyRole, content.contact.timeOffered, content.contact.replyTime]
        .filter(Boolean)
        .join(' · '),
    ],
  ];
  return (
    <section className="kith-preview" aria-label="Preview">
      <h3 className="nhsuk-heading-l" dir="auto">
        {content.title || 'No title yet'}
      </h3>
      <p className="nhsuk-caption-m">{organisation}</p>
      {content.stage === 'UNKNOWN' ? null : (
        <p>
          <StageTag
            stage={stageWords[content.stage]}
            asOf={content.stageAsOf ? formatStageAsOf(content.stageAsOf) : null}
            tone={stageTone(content.stage)}
          />
        </p>
      )}
      <PlainText text={content.summary} className="nhsuk-lede-text" />
      {content.outcome ? <p dir="auto">{content.outcome}</p> : null}
      <SummaryList>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <SummaryList.Row key={name}>
              <SummaryList.Key>{name}</SummaryList.Key>
              <SummaryList.Value>
                <span dir="auto">{value}</span>
              </SummaryList.Value>
            </SummaryList.Row>
          ))}
      </SummaryList>
      {content.measures.length > 0 ? (
        <Part title={FIELDS.measures.label}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {content.measures.map(({ name, before, after, unit, period, howMeasured, saidBy }, number) => (
              <li key={number} dir="auto">
                <strong>{name}</strong>
                {before || after ? `: ${withUnit(before, unit) ?? 'not known'} before, ${withUnit(after, unit) ?? 'not known'} after` : ''}
                {[period, howMeasured && `measured by: ${howMeasured}`, saidBy && `according to ${saidBy}`]
                  .filter(Boolean)
                  .map((part) => `; ${part}`)}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {stories.map((field) =>
        content[field] ? (
          <Part key={field} title={fieldWords[field]}>
            <PlainText text={content[field]} />
          </Part>
        ) : null,
      )}
      {content.lessons.length > 0 ? (
        <Part title={FIELDS.lessons.label}>
          {content.lessons.map(({ text }, number) => (
            <PlainText key={number} text={text} />
          ))}
        </Part>
      ) : null}
      {content.quotes.map(({ text, role }, number) => (
        <blockquote key={number} className="kith-quote" dir="auto">
          <p>{text}</p>
          {role ? <footer>{role}</footer> : null}
        </blockquote>
      ))}
      {content.assets.length > 0 ? (
        <Part title={FIELDS.assets.label}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {content.assets.map(({ title, kind, licence, url }, number) => (
              <li key={number} dir="auto">
                {url ? (
                  <a href={url} rel="noopener noreferrer" target="_blank">
                    {title} (opens in a new window)
                  </a>
                ) : (
                  title
                )}
                , {labels('assetKind', [kind])}
                {licence ? `, ${labels('licence', [licence])}` : ''}
                {vocabularies.assetKind.find((term) => term.id === kind)?.startingPointOnly ? '. Starting point only' : ''}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h4 className="nhsuk-heading-s">{title}</h4>
      {children}
    </>
  );
}
