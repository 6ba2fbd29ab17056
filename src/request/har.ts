/**
 * The part of a HAR request that a request is built from (HAR 1.2 §request), as
 * plain data. What is optional here is missing in real exports.
 */
export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: readonly HarPair[];
  readonly queryString?: readonly HarPair[];
  readonly cookies?: readonly HarPair[];
  readonly postData?: HarPostData;
}

export interface HarPair {
  readonly name: string;
  readonly value: string;
  readonly comment?: string;
}

export interface HarPostData {
  readonly mimeType?: string;
  readonly text?: string;
  readonly params?: readonly HarParam[];
  /** Not in HAR 1.2, but exporters write `base64` for what is no text. */
  readonly encoding?: string;
  /** Not in HAR 1.2: path of a file that is the whole body, as exporters name what they keep beside the log. */
  readonly _file?: string;
}

export interface HarParam {
  readonly name: string;
  readonly value?: string;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly comment?: string;
}
