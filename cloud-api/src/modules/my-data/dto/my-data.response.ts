import type { Category } from '../my-data.service.js';

export class DataCategoryResponse {
  /** `assessments`, `consents`, …: a later server may know more */
  group: string;
  title: string;
  what: string;
  why: string;
  howLong: string;
  /** what becomes of it when the person deletes everything */
  whenDeleted: string;
  count: number;

  static from(category: Category): DataCategoryResponse {
    const { group, title, what, why, howLong, whenDeleted, count } = category;
    return Object.assign(new DataCategoryResponse(), {
      ...{ group, title, what, why, howLong, whenDeleted, count },
    } satisfies DataCategoryResponse);
  }
}

export class MyDataResponse {
  categories: DataCategoryResponse[];

  static from(categories: readonly Category[]): MyDataResponse {
    return Object.assign(new MyDataResponse(), {
      categories: categories.map((category) => DataCategoryResponse.from(category)),
    } satisfies MyDataResponse);
  }
}
