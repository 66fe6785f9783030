#include "harness/cli/schedule_file.hpp"

#include <nlohmann/json.hpp>

#include "harness/journal/json_codec.hpp"
#include "harness/run/schedule_observer.hpp"

namespace enginediff {

Result<void> ScheduleFile::open(const std::string& path) {
  path_ = path;
  out_.open(path, std::ios::binary | std::ios::trunc);
  if (!out_) return fail(Fault::io, "cannot write " + path);
  return {};
}

void ScheduleFile::add(const Trace& schedule) {
  const std::string line = dump_line(encode(schedule));
  const std::lock_guard lock(mutex_);
  out_ << line << '\n';
}

Result<void> ScheduleFile::close() {
  out_.close();
  if (!out_) return fail(Fault::io, "cannot write " + path_);
  return {};
}

Result<void> ScheduleWriter::run(const Case& parsed, VariantTaker& variants, Engine& engine,
                                 const CaseRunOptions& options, const std::function<void(CaseRun)>& finished) {
  if (others_.runs(parsed)) return others_.run(parsed, variants, engine, options, finished);
  while (const Variant* const variant = variants.take()) {
    const auto add = [&](const Trace& schedule) { file_.add(schedule); };
    TRY_ASSIGN(CaseRun one, run_variant_watched(parsed, *variant, engine, options, add));
    finished(std::move(one));
  }
  return {};
}

}  // namespace enginediff
