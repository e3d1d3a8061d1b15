/** Where what Kith knows of organisations and areas comes from. The days are those of the register that is shipped. */
export function RegisterSource({ fictional = false }: { fictional?: boolean }) {
  if (fictional) return <p className="nhsuk-body-s nhsuk-u-margin-top-6">Fictional, made for the demonstration.</p>;
  return (
    <p className="nhsuk-body-s nhsuk-u-margin-top-6">
      Organisations, areas and dates: Organisation Data Service register, July 2026. Suppliers of patient records: NHS England, October
      2024. Both under the{' '}
      <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence v3.0</a>.
    </p>
  );
}

/** Stands under every map of real areas. */
export function BoundarySource() {
  return (
    <>
      Boundaries: Office for National Statistics, simplified, Open Government Licence v3.0. Contains National Statistics and OS data © Crown
      copyright and database right 2026.
    </>
  );
}
