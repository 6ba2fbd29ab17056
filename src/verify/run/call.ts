import type { Request } from '../../request/index.ts';

/** A described call. */
export interface Call {
  readonly request: Request;
  /** The status that the description gives for success; unknown if left out. */
  readonly status?: number | undefined;
}

type Status = number | string;

export const callOf = ({
  request,
  responses,
}: {
  readonly request: Request;
  readonly responses: readonly { readonly status: Status }[];
}): Call => ({ request, status: successStatus(responses.map(({ status }) => status)) });

/**
 * The status of success that a description gives: the first `2xx`, otherwise the first `3xx`. A range such as `3XX`
 * counts as its usual status.
 */
function successStatus(described: readonly Status[]): number | undefined {
  const statuses = described.map((status) => Number(String(status).replace(/xx$/i, '02')));
  return (
    statuses.find((status) => status >= 200 && status < 300) ??
    statuses.find((status) => status >= 300 && status < 400)
  );
}
