import { Fold } from '@kith/ui';
import { Button, Form } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useAsOf } from '../../parts/as-of/use-as-of';

/** As of which day the list is shown; it takes hold with the button. */
export function AsOfForm({ asOf, onShow }: { asOf: string | null; onShow: (day: string | null) => void }) {
  const { field, read } = useAsOf(asOf);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = read(event.currentTarget);
    if (chosen) onShow(chosen.day);
  };
  return (
    <Fold summary="Show an earlier day" open={asOf !== null} className="nhsuk-u-margin-top-4">
      <Form onSubmit={submit} aria-label="As of which day">
        {field}
        <Button small secondary>
          Show that day
        </Button>
      </Form>
    </Fold>
  );
}
