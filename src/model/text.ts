/** A text the reader of gongkai sees, in both languages of the product. Chinese comes first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
