/**
 * The fields of a HAR request that a `Request` is built from
 * ([HAR 1.2, request](http://www.softwareishard.com/blog/har-12-spec/#request)).
 * Fields that real exports leave out are optional here, even if HAR 1.2 requires them.
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
  /** `base64` if `text` is encoded. Not in HAR 1.2, but exporters write it for binary bodies. */
  readonly encoding?: string;
  /** Path of a file that is the whole body. Not in HAR 1.2; exporters use it for bodies saved beside the log. */
  readonly _file?: string;
}

export interface HarParam {
  readonly name: string;
  readonly value?: string;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly comment?: string;
}
