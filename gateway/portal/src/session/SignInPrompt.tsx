import { Icon } from "../ui/Icon";
import { SignInLink } from "./SignInLink";

/** The prompt of a page that requires a signed-in person. */
export function SignInPrompt({ title, text, onLeave }: { title: string; text: string; onLeave?: () => void }) {
  return (
    <div className="panel flex flex-col items-start gap-5 sm:flex-row sm:items-center">
      <span className="grid size-14 shrink-0 place-items-center rounded-full bg-aegold-50 text-aegold-700">
        <Icon name="person" className="size-7" />
      </span>
      <div className="flex-1">
        <p className="text-lg font-semibold text-aeblack-900">{title}</p>
        <p className="text-aeblack-600">{text}</p>
      </div>
      {onLeave === undefined ? <SignInLink /> : <SignInLink onLeave={onLeave} />}
    </div>
  );
}
