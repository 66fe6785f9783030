#include "harness/casefile/variants.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "harness/casefile/expanded_names.hpp"

namespace enginediff {

namespace {

// Every variant so far, once with each of the axis's values.
void multiply(std::vector<Variant>& variants, const std::string& name, const std::vector<std::string>& values) {
  std::vector<Variant> product;
  product.reserve(variants.size() * values.size());
  for (const Variant& variant : variants) {
    for (const std::string& value : values) {
      product.push_back(variant);
      product.back().values.emplace_back(name, value);
    }
  }
  variants = std::move(product);
}

std::vector<std::string> supported(const std::vector<std::string>& values, const std::vector<std::string>& known) {
  std::vector<std::string> out;
  std::copy_if(values.begin(), values.end(), std::back_inserter(out), [&](const std::string& value) {
    return value == "default" || std::find(known.begin(), known.end(), value) != known.end();
  });
  return out;
}

// Where a value stands in the file; values that stand nowhere (`default`) come first.
std::size_t position(const std::vector<std::string>& values, const std::string& value) {
  const auto at = std::find(values.begin(), values.end(), value);
  return at == values.end() ? 0 : static_cast<std::size_t>(at - values.begin()) + 1;
}

std::vector<std::size_t> positions(const Case& parsed, const Variant& variant) {
  std::vector<std::size_t> key;
  const auto add = [&](const std::string& name, const std::vector<std::string>& values) {
    const std::string* value = variant.find(name);
    key.push_back(value == nullptr ? 0 : position(values, *value));
  };
  for (const MatrixAxis& axis : parsed.axes) add(axis.name, axis.values);
  add("isolation", parsed.isolation);
  for (const EngineAxis& axis : parsed.engine_axes) add(axis.name, axis.values);
  return key;
}

// Expands in three layers, so that nothing can expand without end: SQL, then values of axes, then texts of @repeat.
class Substitution {
 public:
  Substitution(const Case& parsed, const Variant& variant, std::string_view scratch)
      : parsed_(parsed), variant_(variant), scratch_(scratch) {}

  std::string in_sql(std::string_view sql) const {
    return expand_names(sql, [&](std::string_view name) -> std::optional<std::string> {
      if (const std::string* value = variant_.find(name)) return in_value(*value);
      return repeated(name, true);
    });
  }

 private:
  std::string in_value(std::string_view value) const {
    return expand_names(value, [&](std::string_view name) { return repeated(name, false); });
  }

  std::optional<std::string> repeated(std::string_view name, bool with_axes) const {
    const auto macro = std::find_if(parsed_.repeats.begin(), parsed_.repeats.end(),
                                    [&](const RepeatMacro& other) { return other.name == name; });
    if (macro == parsed_.repeats.end()) return scratch(name);
    const std::string text = expand_names(macro->text, [&](std::string_view inner) -> std::optional<std::string> {
      const std::string* value = with_axes ? variant_.find(inner) : nullptr;
      return value != nullptr ? *value : scratch(inner);
    });
    std::string out;
    for (int i = 1; i <= macro->count; ++i) {
      if (i > 1) out += macro->separator;
      out += expand_names(
          text, [&](std::string_view inner) { return inner == "i" ? std::optional(std::to_string(i)) : std::nullopt; });
    }
    return out;
  }

  std::optional<std::string> scratch(std::string_view name) const {
    return name == "scratch" ? std::optional(std::string(scratch_)) : std::nullopt;
  }

  const Case& parsed_;
  const Variant& variant_;
  std::string_view scratch_;
};

}  // namespace

std::vector<Variant> variants_of(const Case& parsed, const VariantSupport& support) {
  std::vector<Variant> variants(1);
  for (const MatrixAxis& axis : parsed.axes) multiply(variants, axis.name, axis.values);
  if (!parsed.isolation.empty()) multiply(variants, "isolation", supported(parsed.isolation, support.isolation_levels));
  for (const EngineAxis& axis : parsed.engine_axes) {
    if (axis.engine != support.engine) continue;
    multiply(variants, axis.name,
             supported(axis.values, axis.name == "begin" ? support.begin_modes : support.journal_modes));
  }
  return variants;
}

bool comes_before(const Case& parsed, const Variant& a, const Variant& b) {
  const auto left = positions(parsed, a), right = positions(parsed, b);
  return left != right ? left < right : a.to_string() < b.to_string();
}

std::string substitute(const Case& parsed, std::string_view sql, const Variant& variant, std::string_view scratch) {
  return Substitution(parsed, variant, scratch).in_sql(sql);
}

}  // namespace enginediff
