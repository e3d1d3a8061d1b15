import { paths } from '../../parts/paths';

/** A body without a code has no page of its own. */
export function OrganisationLink({ organisation: { odsCode, name } }: { organisation: { odsCode: string | null; name: string } }) {
  return odsCode ? <a href={paths.organisation(odsCode)}>{name}</a> : name;
}
