import { ProblemAlert } from "../ui/ProblemAlert";
import { useProfile } from "./useMe";

/** Says that it cannot be found out who is signed in, which all personal pages wait for. */
export function ProfileError() {
  const profile = useProfile();
  if (!profile.isError || profile.data != null) return null;
  return (
    <div className="page">
      <ProblemAlert problem={profile.error} onRetry={() => void profile.refetch()} />
    </div>
  );
}
