import { useForm } from '../editor/form-context';
import { LineField } from '../fields/line-field';
import { RequestTerm } from '../fields/request-term';
import { RowsField } from '../fields/rows-field';
import { TermsField, TickedTermsField } from '../fields/terms-field';

/** By which others find it. Search reads the whole story anyway. */
export function TagsStep() {
  const { draft } = useForm();
  return (
    <>
      <p>All of this is optional. Search reads the whole story; tags help readers to narrow a list, and make similar work easier to see.</p>
      <TermsField
        path="capabilities"
        vocabulary="capability"
        label="Further capabilities"
        hint="Besides the main one."
        without={draft.primaryCapability ? [draft.primaryCapability] : []}
      />
      <TermsField path="technologies" vocabulary="technology" label="Technologies" />
      <TickedTermsField path="kindsOfChange" vocabulary="kindOfChange" label="Kinds of change" />
      <TickedTermsField path="successMeasures" vocabulary="successMeasure" label="What Good Looks Like areas" />
      <TickedTermsField path="boardQuestions" vocabulary="boardQuestion" label="Board questions" hint="Which of the nine it speaks to." />
      <TickedTermsField path="pathways" vocabulary="pathway" label="Pathways" />
      <RequestTerm />
      <RowsField
        path="products"
        label="Products and suppliers"
        one="product"
        row={(path) => (
          <>
            <LineField bare path={`${path}.name`} label="Product" />
            <LineField bare path={`${path}.supplier`} label="Supplier" />
          </>
        )}
      />
    </>
  );
}
