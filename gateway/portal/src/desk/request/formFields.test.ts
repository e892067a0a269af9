import { expect, test } from "vitest";
import { connectionForm, validAnswers } from "../../form/fixtures";
import { answeredFields, questionsOf, nameOf } from "./formFields";

test("uses the wording and the order of the form, with the groups before their fields", () => {
  const fields = questionsOf(connectionForm.schema, connectionForm.ui);
  expect(fields.slice(0, 3).map(({ pointer, label, group }) => [pointer, label?.["en"], group?.["en"]])).toEqual([
    ["/premiseNumber", "Premise number", undefined],
    ["/occupancy", "You are", undefined],
    ["/address/area", "Area", "Address"],
  ]);
});

test("keeps questions without wording, after the others", () => {
  const fields = questionsOf(
    connectionForm.schema,
    connectionForm.ui.filter(({ pointer }) => pointer !== "/premiseNumber"),
  );
  expect(fields.at(-1)).toMatchObject({ pointer: "/premiseNumber", label: undefined });
});

test("includes all answers, even those that the form does not know", () => {
  const answers = { ...validAnswers, former: { meter: "77" } };
  const answered = answeredFields(questionsOf(connectionForm.schema, connectionForm.ui), answers);
  expect(answered.at(-1)).toMatchObject({ field: { pointer: "/former/meter", label: undefined }, value: "77" });
  expect(answered.map(({ field }) => field.pointer)).toContain("/address/area");
  expect(nameOf("/former/meter")).toBe("former › meter");
});
