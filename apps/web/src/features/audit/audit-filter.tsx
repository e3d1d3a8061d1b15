import { Button, Form, Select, TextInput } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { type FormProblem, FormProblems, problemOf } from '../../parts/form-problems/form-problems';
import { type AuditFilters, problemsOf, topicWords } from './audit-address.rules';

/** What is looked for. It is asked when the form is sent, so that typing moves nothing on the page. */
export function AuditFilter({ filters, onAsked }: { filters: AuditFilters; onAsked: (filters: AuditFilters) => void }) {
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [tries, setTries] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const asked = { search: text('search'), topic: text('topic'), from: text('from'), to: text('to') };
    const wrong = problemsOf(asked);
    setProblems(wrong);
    setTries((before) => before + 1);
    if (wrong.length === 0) onAsked(asked);
  };
  return (
    <Form onSubmit={submit} aria-label="Filter the record" className="kith-audit__filter">
      <FormProblems key={tries} problems={problems} />
      <TextInput
        id="search"
        name="search"
        label="Name of a person, organisation or initiative"
        labelProps={{ size: 's' }}
        defaultValue={filters.search}
        maxLength={200}
      />
      <Select id="topic" name="topic" label="About" labelProps={{ size: 's' }} defaultValue={filters.topic}>
        <Select.Option value="">Everything</Select.Option>
        {Object.entries(topicWords).map(([topic, words]) => (
          <Select.Option key={topic} value={topic}>
            {words}
          </Select.Option>
        ))}
      </Select>
      <div className="kith-audit__days">
        <TextInput
          id="from"
          name="from"
          type="date"
          label="First day"
          labelProps={{ size: 's' }}
          defaultValue={filters.from}
          error={problemOf(problems, 'from')}
        />
        <TextInput
          id="to"
          name="to"
          type="date"
          label="Last day"
          labelProps={{ size: 's' }}
          defaultValue={filters.to}
          error={problemOf(problems, 'to')}
        />
      </div>
      <Button secondary small>
        Show
      </Button>
    </Form>
  );
}
